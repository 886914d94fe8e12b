package org.splitring.notes.errata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
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
}
