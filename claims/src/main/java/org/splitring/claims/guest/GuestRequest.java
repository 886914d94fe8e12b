package org.splitring.claims.guest;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Which guest to watch.
 *
 * @param guest how it is started
 * @param kernel the kernel, of a guest that is one
 * @param way the interface that its device has
 * @param size that its device's queue is given
 * @param qemu the program; the guest's own on the search path where it is not named
 */
public record GuestRequest(
    Guest guest, Optional<Path> kernel, Interface way, OptionalLong size, Optional<Path> qemu) {}
