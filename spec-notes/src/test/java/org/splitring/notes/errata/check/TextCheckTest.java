package org.splitring.notes.errata.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.splitring.claims.latex.SpecFile;

/** What a text is asked beside its passages. */
class TextCheckTest {

  private static String word(String subject, String text) {
    return TextCheck.named(subject).orElseThrow().word(List.of(new SpecFile("a.tex", text, false)));
  }

  private static String clause(String flag) {
    return "#define VIRTQ_DESC_F_NEXT 1\n"
        + "\\drivernormative{\\subsection}{Next}{Rings / Next}\n"
        + "The driver MUST set "
        + flag
        + ".\n\\subsection{More}\nIt was called VRING_DESC_F_NEXT.\n";
  }

  @Test
  void aClauseNamesWhatIsDefined() {
    assertEquals("agrees", word(ConstantCheck.SUBJECT, clause("VIRTQ_DESC_F_NEXT")));
    assertEquals("differs", word(ConstantCheck.SUBJECT, clause("VRING_DESC_F_NEXT")));
    assertEquals("differs", word(ConstantCheck.SUBJECT, clause("VIRTQ_DESC_F_MORE")));
  }

  @Test
  void anUndefinedFlagHasItsPlace() {
    List<SpecFile> files = List.of(new SpecFile("a.tex", clause("VRING_DESC_F_NEXT"), false));
    assertEquals(
        List.of(new ConstantCheck.Use("VRING_DESC_F_NEXT", "a.tex", 3)),
        ConstantCheck.undefined(files));
  }

  @Test
  void aDeviceNotifiesAgainAfterAllIndexes() {
    assertEquals(OptionalInt.of(1), SecondNotification.counted(1));
    assertEquals(OptionalInt.of(65_537), SecondNotification.counted(2));
    assertEquals(OptionalInt.of(131_073), SecondNotification.counted(3));
    String said = "used (and again after the %sth buffer, etc).";
    assertEquals("differs", word(SecondNotification.SUBJECT, said.replace("%s", "65536")));
    assertEquals("agrees", word(SecondNotification.SUBJECT, said.replace("%s", "65537")));
    assertEquals("undecided", word(SecondNotification.SUBJECT, "nothing"));
  }

  @Test
  void whoChoosesASizeRetrievesNone() {
    String must = "the driver MUST retrieve the Queue Size field from the device\n";
    String register = "\\mmioreg{QueueSize}{Size}{0x038}{%s}{The size.}\n";
    assertEquals("differs", word(RetrievedQueueSize.SUBJECT, must + register.replace("%s", "W")));
    assertEquals("undecided", word(RetrievedQueueSize.SUBJECT, must + register.replace("%s", "R")));
    assertEquals(
        "agrees",
        word(
            RetrievedQueueSize.SUBJECT,
            must
                + "(unless the transport has the driver choose it)"
                + register.replace("%s", "W")));
  }

  @Test
  void aPacketMayBeAChain() {
    String step = "The header and packet are added as one output descriptor%s to the transmitq.";
    assertEquals("differs", word(PacketChain.SUBJECT, step.replace("%s", "")));
    assertEquals("agrees", word(PacketChain.SUBJECT, step.replace("%s", "\n  or a chain of them")));
  }

  @Test
  void whoMustWriteToTheUsedRingIsLetTo() {
    String only = "it is only written to\nby the device, and read by the driver.\n";
    String must = "The driver MUST initialize \\field{flags} in the used ring to 0.\n";
    assertEquals("differs", word(UsedRingWriter.SUBJECT, only + must));
    assertEquals(
        "agrees",
        word(
            UsedRingWriter.SUBJECT,
            "Apart from \\field{flags}, which the driver initializes,\n" + only + must));
    assertEquals("undecided", word(UsedRingWriter.SUBJECT, only));
  }

  @Test
  void aBatchInOrderIsNotLost() {
    String rule =
        "If the \\field{idx} field in the used ring (which determined\n"
            + "where that descriptor index was placed)%s was equal to\n"
            + "\\field{used_event}, the device MUST send a notification.\n";
    String skips = "it increments the used \\field{idx} by the\nsize of the batch.\n";
    String all = ", or that of an entry\nskipped with it,";
    assertEquals("differs", word(BatchEvent.SUBJECT, rule.replace("%s", "") + skips));
    assertEquals("agrees", word(BatchEvent.SUBJECT, rule.replace("%s", all) + skips));
    assertEquals("agrees", word(BatchEvent.SUBJECT, rule.replace("%s", "")));
    assertEquals(
        "undecided", word(BatchEvent.SUBJECT, rule.replace("%s", ", or another one,") + skips));
    assertEquals("undecided", word(BatchEvent.SUBJECT, skips));
  }

  /** The control of the rule itself: where entries are skipped a batch of two is enough. */
  @Test
  void equalityIsTheWindowWhereEveryEntryIsWritten() {
    assertEquals(Optional.empty(), BatchEvent.lost(false));
    assertEquals(Optional.of(new BatchEvent.Batch(2, 1)), BatchEvent.lost(true));
  }

  @Test
  void whatIsInAChainCanBeSaid() {
    String clause =
        "Drivers MUST NOT add a descriptor chain longer than\n$2^{%s$ bytes in total;\n";
    String element = "struct virtq_used_elem {\n  le32 id;\n  %s len;\n};\n";
    String le32 = element.replace("%s", "le32");
    assertEquals("differs", word(ChainBytes.SUBJECT, clause.replace("%s", "32}") + le32));
    assertEquals("agrees", word(ChainBytes.SUBJECT, clause.replace("%s", "32} - 1") + le32));
    assertEquals("agrees", word(ChainBytes.SUBJECT, clause.replace("%s", "31}") + le32));
    assertEquals("differs", word(ChainBytes.SUBJECT, clause.replace("%s", "33} - 1") + le32));
    assertEquals(
        "agrees",
        word(ChainBytes.SUBJECT, clause.replace("%s", "32}") + element.replace("%s", "le64")));
    assertEquals("undecided", word(ChainBytes.SUBJECT, clause.replace("%s", "32}")));
  }

  @Test
  void smallLettersBindNobody() {
    String register = "\\mmioreg{Align}{Of the ring}{0x03c}{W}{This value %s be a power\nof 2.}\n";
    assertEquals("differs", word(RegisterLevel.SUBJECT, register.replace("%s", "should")));
    assertEquals("differs", word(RegisterLevel.SUBJECT, register.replace("%s", "must")));
    assertEquals("agrees", word(RegisterLevel.SUBJECT, register.replace("%s", "MUST")));
    assertEquals(
        "undecided", word(RegisterLevel.SUBJECT, "A value should be a power of 2 elsewhere."));
  }
}
