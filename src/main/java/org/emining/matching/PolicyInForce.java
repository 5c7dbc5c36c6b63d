package org.emining.matching;

import java.util.UUID;
import org.emining.matching.engine.Policy;

/** A published match policy: what the formula computes with, and the name every answer gives of it. */
record PolicyInForce(UUID id, int version, Policy content) {}
