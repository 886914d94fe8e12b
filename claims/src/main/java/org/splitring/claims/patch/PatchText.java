package org.splitring.claims.patch;

import java.util.List;

/**
 * A patch as it was read.
 *
 * @param name where it was read from, for messages
 * @param subjects the subjects of the mails it came in, if it did
 * @param changes in the order in which they are made
 */
public record PatchText(String name, List<String> subjects, List<FileChange> changes) {

  public PatchText {
    subjects = List.copyOf(subjects);
    changes = List.copyOf(changes);
  }
}
