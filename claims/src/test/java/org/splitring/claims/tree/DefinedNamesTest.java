package org.splitring.claims.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What has a text that other files can call is found by brackets and braces. */
class DefinedNamesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "int lay(int a) { return f(a); }|lay",
        "__attribute__((cold)) void *lay(struct q *q)~{ if (q) { g(); } }~int b(void){}|lay,b",
        "extern \"C\" { int lay(void) { } }|lay",
        "EFIAPI int lay (IN int a, OUT int (*f)(int)) // {~{ char c = '{'; }|lay",
        "#define F(x) { x }~int lay(a) { /* } */ return \"{\"; }~int z(void) { }|lay,z",
        "static int own(int a) { }|''",
        "int lay(int a);|''",
        "int table[] = { size(1), 2 };~struct ops o = { .f = f };|''",
        "typedef int (*call)(int);~enum e { A = (1) };|''",
        "#if A~int lay(int a) {~#else~int lay(long a) {~#endif~}~int z(void) { }|lay,z",
      })
  void namesAre(String text, String names) {
    Set<String> found =
        new DefinedNames(text.replace('~', '\n').getBytes(StandardCharsets.UTF_8)).all();
    assertEquals(names.isEmpty() ? List.of() : List.of(names.split(",")), List.copyOf(found));
  }
}
