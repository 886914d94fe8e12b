package org.splitring.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.aqua.turnkey.support.TurnKey;

/**
 * The artifact that brings Z3 still wants of its helper just what is written anew here: one method
 * of one class, which loads the libraries that the artifact has.
 */
class SolverLibraryTest {

  private static final Pattern HELPER = Pattern.compile("tools/aqua/[\\w/$]+");
  private static final Pattern LIBRARY =
      Pattern.compile("com/microsoft/z3/(\\w+)/\\w+/(\\w+)[.](?:so|dylib|dll)");
  private static final String CALLED = "(Ljava/lang/String;Ljava/util/function/Function;)V";

  /** Found without being initialised, which would load the libraries. */
  private static Path artifact() throws ClassNotFoundException, URISyntaxException {
    Class<?> solver =
        Class.forName("com.microsoft.z3.Native", false, TurnKey.class.getClassLoader());
    return Path.of(solver.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  private static Set<String> helpers(JarFile jar, String ending) throws IOException {
    Set<String> found = new TreeSet<>();
    for (JarEntry entry : jar.stream().filter(each -> each.getName().endsWith(ending)).toList()) {
      try (InputStream bytes = jar.getInputStream(entry)) {
        Matcher names =
            HELPER.matcher(new String(bytes.readAllBytes(), StandardCharsets.ISO_8859_1));
        while (names.find()) {
          found.add(names.group());
        }
      }
    }
    return found;
  }

  @Test
  void oneClassOfTheHelperIsAskedFor() throws Exception {
    try (JarFile jar = new JarFile(artifact().toFile())) {
      Set<String> helpers = helpers(jar, ".class");
      assertTrue(helpers.contains("tools/aqua/turnkey/support/TurnKey"), helpers.toString());
      assertEquals(1, helpers.size(), helpers.toString());
    }
  }

  @Test
  void itIsCalledAsItIsDeclared() throws Exception {
    Method load = TurnKey.class.getMethod("load", String.class, Function.class);
    assertEquals(void.class, load.getReturnType());
    try (JarFile jar = new JarFile(artifact().toFile());
        InputStream bytes = jar.getInputStream(jar.getJarEntry("com/microsoft/z3/Native.class"))) {
      String text = new String(bytes.readAllBytes(), StandardCharsets.ISO_8859_1);
      assertTrue(text.contains(CALLED), "it calls the helper in another way");
    }
  }

  @Test
  void theArtifactHasNoLibraryThatIsNotLoaded() throws Exception {
    Set<String> names = new TreeSet<>();
    try (JarFile jar = new JarFile(artifact().toFile())) {
      jar.stream()
          .map(each -> LIBRARY.matcher(each.getName()))
          .filter(Matcher::matches)
          .forEach(each -> names.add(each.group(2)));
    }
    assertEquals(
        new TreeSet<>(List.of("libz3", "libz3java", "vcruntime140", "vcruntime140_1")), names);
  }
}
