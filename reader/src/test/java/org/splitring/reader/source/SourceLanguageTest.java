package org.splitring.reader.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Which language a file is read as. */
class SourceLanguageTest {

  private static SourceLanguage header(String text) {
    return SourceLanguage.of("ring.h", text);
  }

  @Test
  void theEndingOfANameSaysWhichItIs() {
    assertEquals(SourceLanguage.C, SourceLanguage.of("a.c", "class x { };"));
    for (String name : new String[] {"a.cpp", "a.cc", "a.cxx", "a.hpp", "a.hh", "a.C"}) {
      assertEquals(SourceLanguage.CPP, SourceLanguage.of(name, "int x;"), name);
    }
  }

  @Test
  void aHeaderIsCppIfItHasWhatNoCHas() {
    assertEquals(SourceLanguage.CPP, header("#pragma once\nnamespace virtio {\nstruct ring;\n}\n"));
    assertEquals(SourceLanguage.CPP, header("class ring : base {\n"));
    assertEquals(SourceLanguage.CPP, header("  template <typename T>\nT up(T x);\n"));
    assertEquals(SourceLanguage.CPP, header("struct ring {\npublic:\n int x;\n};\n"));
    assertEquals(SourceLanguage.CPP, header("int x = static_cast<int>(y);\n"));
    assertEquals(SourceLanguage.CPP, header("using addr = unsigned long;\n"));
  }

  @Test
  void aHeaderOfCThatCppMayIncludeIsC() {
    assertEquals(
        SourceLanguage.C,
        header(
            """
            /* the class of a ring { */
            #ifdef __cplusplus
            extern "C" {
            namespace virtio {
            template <typename T> T up(T x);
            #if 1
            class ring { };
            #endif
            #endif
            // namespace virtio {
            struct device { struct class *class; int private; };
            static const char *name = "class x {";
            """));
  }

  @Test
  void whatFollowsTheBranchForCppIsSeen() {
    assertEquals(
        SourceLanguage.CPP,
        header("#ifdef __cplusplus\nint x;\n#else\nint y;\n#endif\nclass ring {\n};\n"));
    assertEquals(
        SourceLanguage.C, header("#ifndef __cplusplus\nint y;\n#else\nclass ring {};\n#endif\n"));
  }

  /** Whatever follows in one conditional is for the others. */
  @Test
  void aLaterBranchIsForTheOtherLanguage() {
    String before = "int x;\n#elif defined(OTHER)\nint y;\n#else\nclass ring {\n};\n#endif\n";
    assertEquals(SourceLanguage.CPP, header("#ifdef __cplusplus\n" + before));
    assertEquals(SourceLanguage.C, header("#ifndef __cplusplus\n" + before));
    assertEquals(
        SourceLanguage.C,
        header("#if SOME\nint x;\n#elif defined(__cplusplus)\nclass ring {\n};\n#endif\n"));
  }
}
