package org.splitring.claims.tree;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A commit of a repository.
 *
 * @param id all of its digits
 * @param date when it was made, where its author was
 * @param subject the first line of its message
 * @param parent the commit before it; of a merge, the one that was merged into; empty if it is the
 *     first, or a shallow clone has no more
 * @param cut whether it is empty because the clone is shallow
 */
public record Commit(
    String id, LocalDate date, String subject, Optional<String> parent, boolean cut) {}
