package org.emining.document;

import java.util.UUID;
import org.emining.organisation.Actor;

/**
 * Who may read what was put to one kind of things. Each feature that takes documents has one: documents know organisations
 * and nothing above them.
 */
public interface ThingReaders {

    /** The kind of things, UPPER_SNAKE_CASE. */
    String kind();

    /** Whether the actor is among the audience at this thing. */
    boolean reads(Actor actor, UUID thingId, Audience audience);
}
