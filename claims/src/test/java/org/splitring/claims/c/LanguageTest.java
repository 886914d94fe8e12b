package org.splitring.claims.c;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Which language a file is read as. */
class LanguageTest {

  private static Language header(String text) {
    return Language.of(Path.of("ring.h"), text);
  }

  @Test
  void theEndingOfANameSaysWhichItIs() {
    assertEquals(Language.C, Language.of(Path.of("a.c"), "class x { };"));
    for (String name : new String[] {"a.cpp", "a.cc", "a.cxx", "a.hpp", "a.hh", "a.C"}) {
      assertEquals(Language.CPP, Language.of(Path.of(name), "int x;"), name);
    }
  }

  @Test
  void aHeaderIsCppIfItHasWhatNoCHas() {
    assertEquals(Language.CPP, header("#pragma once\nnamespace virtio {\nstruct ring;\n}\n"));
    assertEquals(Language.CPP, header("class ring : base {\n"));
    assertEquals(Language.CPP, header("  template <typename T>\nT up(T x);\n"));
    assertEquals(Language.CPP, header("struct ring {\npublic:\n int x;\n};\n"));
    assertEquals(Language.CPP, header("int x = static_cast<int>(y);\n"));
    assertEquals(Language.CPP, header("using addr = unsigned long;\n"));
  }

  @Test
  void aHeaderOfCThatCppMayIncludeIsC() {
    assertEquals(
        Language.C,
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
        Language.CPP,
        header("#ifdef __cplusplus\nint x;\n#else\nint y;\n#endif\nclass ring {\n};\n"));
    assertEquals(
        Language.C, header("#ifndef __cplusplus\nint y;\n#else\nclass ring {};\n#endif\n"));
  }
}
