package org.splitring.claims.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.splitring.claims.reading.SizeFunction.HEAD;

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

  @Test
  void anEnumerationConstantWasNotFollowed() throws IOException, UnreadableException {
    assertEquals(
        "6 + 8 * (uint32_t)n",
        read(
            "enum { six = 6u, eight = six + 2 };"
                + " return (six - 7 < 0 ? six : 9) + eight * num;"));
  }

  @Test
  void anArrayOfUnknownLengthHadTheSizeZero() throws IOException, UnreadableException {
    assertEquals("4ull + (uint32_t)n", read("char s[] = \"abc\"; return sizeof(s) + num;"));
  }

  @Test
  void aStringHadTheSizeOfAPointer() throws IOException, UnreadableException {
    assertEquals("4ull + (uint32_t)n", read("return sizeof(\"abc\") + num;"));
  }

  @Test
  void anAttributeInFrontOfAStructureWasObeyed() throws IOException, UnreadableException {
    String said =
        read(
            HEAD + "__attribute__((packed)) struct p { char a; unsigned b; };\n",
            "return sizeof(struct p) + num;");
    assertEquals("8ull + (uint32_t)n", said);
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
    assertTrue(said.contains("pack"), said);
  }

  @Test
  void aPackedEnumerationHadFourBytes() throws IOException, UnreadableException {
    String said =
        read(
            HEAD + "enum __attribute__((packed)) tiny { TINY };\n",
            "return sizeof(enum tiny) + num;");
    assertEquals("1ull + (uint32_t)n", said);
  }
}
