package org.emining.conflict.rule;

import java.util.UUID;

/**
 * One statement that somebody owns a part of a company, or controls it otherwise.
 *
 * @param statementId the statement
 * @param owned the company
 */
public record Ownership(UUID statementId, UUID owned, Party owner) {}
