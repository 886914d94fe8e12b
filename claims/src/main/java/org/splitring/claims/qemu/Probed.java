package org.splitring.claims.qemu;

import java.util.List;
import org.splitring.model.verdict.Domain;

/**
 * What one run of the probe has seen.
 *
 * @param version QEMU's word for its version
 * @param machine where
 * @param device that was asked
 * @param largest the Queue Size above which the device refuses any, by its own word (QueueNumMax)
 * @param domain the sizes and alignments that were tried
 * @param aligned what was seen at every point of the domain, at one base that is a multiple of
 *     every alignment, without VIRTIO_F_EVENT_IDX and with it
 * @param runs of a driver by the standard: where the device has the used ring elsewhere, and at one
 *     point where it has not
 * @param beyond what was tried beyond the domain
 */
public record Probed(
    String version,
    Machine machine,
    QemuDevice device,
    long largest,
    Domain domain,
    List<Observation> aligned,
    List<DriverRun> runs,
    List<ObservationSeries> beyond) {

  public Probed {
    aligned = List.copyOf(aligned);
    runs = List.copyOf(runs);
    beyond = List.copyOf(beyond);
  }
}
