package org.emining.company;

import java.util.List;
import java.util.UUID;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;
import org.emining.platform.error.Fault;
import org.emining.platform.error.Faults;
import org.jspecify.annotations.Nullable;

/** A row that belongs to one company, of which a company has each subject once. */
interface OwnedPart {

    UUID id();

    UUID companyId();

    /** What the part is about: two parts of one company never have the same. */
    Object subject();

    /** The part, if it is this company's. @throws DomainException {@code not-found} otherwise */
    static <P extends OwnedPart> P of(UUID companyId, @Nullable P part) {
        if (part == null || !part.companyId().equals(companyId)) {
            throw DomainException.notFound();
        }
        return part;
    }

    /** @throws DomainException with a fault when the company has as many as it may */
    static void requireRoom(List<? extends OwnedPart> present, int most) {
        new Faults().check(present.size() < most, "", "size", 0, most).throwIfAny();
    }

    /**
     * Whoever calls this holds the company's row, so nobody else adds a part meanwhile.
     *
     * @param except the part that is being replaced; null for a new one
     * @param pointer the field to name
     * @throws DomainException {@code already-exists} when another part has the subject
     */
    static void requireFree(List<? extends OwnedPart> present, Object subject, @Nullable UUID except, String pointer) {
        if (present.stream()
                .anyMatch(other -> !other.id().equals(except) && other.subject().equals(subject))) {
            throw DomainException.of(
                    ErrorCode.ALREADY_EXISTS, List.of(Fault.at(pointer, ErrorCode.ALREADY_EXISTS.code())));
        }
    }
}
