package org.splitring.claims.c;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.splitring.claims.c.SizeFunction.HEAD;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.splitring.claims.UnreadableException;

/** Types whose size the reader once had wrong; each by its name. */
class TypeDefectsTest {

  @TempDir private Path directory;

  private String read(String statements) throws IOException, UnreadableException {
    return read(HEAD, statements);
  }

  private String read(String head, String statements) throws IOException, UnreadableException {
    return SizeFunction.read(directory, head, statements);
  }

  private void isUndecided(String statements, String reason)
      throws IOException, UnreadableException {
    SizeFunction.isUndecided(directory, statements, reason);
  }

  @Test
  void anEnumerationConstantWasNotFollowed() throws IOException, UnreadableException {
    assertEquals(
        "(uint64_t)(6 + 8 * (uint32_t)n)",
        read(
            "enum { six = 6u, eight = six + 2 };"
                + " return (six - 7 < 0 ? six : 9) + eight * num;"));
  }

  @Test
  void anArrayOfUnknownLengthHadTheSizeZero() throws IOException, UnreadableException {
    isUndecided("char s[] = \"abc\"; return sizeof(s) + num;", "an array's length is left");
  }

  @Test
  void aStringHadTheSizeOfAPointer() throws IOException, UnreadableException {
    isUndecided("return sizeof(\"abc\") + num;", "is not an integer or a known structure");
  }

  @Test
  void anAttributeInFrontOfAStructureWasObeyed() throws IOException, UnreadableException {
    String said =
        read(
            HEAD + "__attribute__((packed)) struct p { char a; unsigned b; };\n",
            "return sizeof(struct p) + num;");
    assertTrue(said.contains("the attribute packed stands in front of the structure"), said);
  }

  @Test
  void anAlignmentOutgrewThePragma() throws IOException, UnreadableException {
    assertEquals(
        "5ull + (uint32_t)n",
        read(
            HEAD
                + "#pragma pack(1)\nstruct p { char a; unsigned b __attribute__((aligned(8))); };\n"
                + "#pragma pack()\n",
            "return sizeof(struct p) + num;"));
  }

  @Test
  void aPragmaWithAMacroWasPassedOver() throws IOException, UnreadableException {
    String said =
        read(
            HEAD + "#define ONE 1\n#pragma pack(ONE)\nstruct p { char a; unsigned b; };\n",
            "return sizeof(struct p) + num;");
    assertTrue(said.contains("a #pragma pack whose argument is not a number"), said);
  }

  @Test
  void aPackedEnumerationHadFourBytes() throws IOException, UnreadableException {
    String said =
        read(
            HEAD + "enum __attribute__((packed)) tiny { TINY };\n",
            "return sizeof(enum tiny) + num;");
    assertTrue(said.contains("how wide enum tiny is"), said);
  }
}
