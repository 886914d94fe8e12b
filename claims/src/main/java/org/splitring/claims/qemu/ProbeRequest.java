package org.splitring.claims.qemu;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What to ask.
 *
 * @param qemu the program; the machine's own on the search path where it is not named
 * @param machine the machine to ask
 * @param device in it, which is asked
 * @param beyond whether to ask beyond the usual points too: larger alignments, shifted bases, and
 *     what the standard does not allow
 */
public record ProbeRequest(
    Optional<Path> qemu, Machine machine, QemuDevice device, boolean beyond) {}
