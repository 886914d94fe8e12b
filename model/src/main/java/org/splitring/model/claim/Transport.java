package org.splitring.model.claim;

import java.util.Optional;
import org.splitring.model.layout.QueueAlign;

/**
 * A way in which the claimant's ring can be reached, and who chooses Queue Align there.
 *
 * @param name such as {@code legacy PCI}
 * @param align the alignment that the transport fixes; empty where the driver may choose any
 */
public record Transport(String name, Optional<QueueAlign> align) {}
