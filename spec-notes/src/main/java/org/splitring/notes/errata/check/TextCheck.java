package org.splitring.notes.errata.check;

import java.util.List;
import java.util.Optional;
import org.splitring.claims.latex.SpecFile;

/**
 * Something that a text is asked beside its passages, because only errata are about it.
 *
 * <p>A check looks for a kind of mistake wherever in the text it may be, and for no line.
 */
public interface TextCheck {

  /** All of them. */
  List<TextCheck> ALL =
      List.of(
          new ConstantCheck(),
          new SecondNotification(),
          new UsedRingWriter(),
          new RetrievedQueueSize(),
          new PacketChain(),
          new BatchEvent(),
          new ChainBytes(),
          new RegisterLevel());

  /** How reports call it. */
  String subject();

  /** {@code agrees}, {@code differs}, or {@code undecided} where the text says nothing of it. */
  String word(List<SpecFile> files);

  /** The one of a subject. */
  static Optional<TextCheck> named(String subject) {
    return ALL.stream().filter(each -> each.subject().equals(subject)).findFirst();
  }
}
