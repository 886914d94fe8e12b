package org.splitring.notes.forge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.splitring.model.claim.Place;

class RepositoryAddressTest {

  private static final Place AT = new Place("src/a ring#1.c", 7);

  @ParameterizedTest
  @CsvSource({
    "https://github.com/o/r.git, https://github.com/o/r/blob/abc1/src/a%20ring%231.c#L7",
    "https://me:secret@github.com/o/r, https://github.com/o/r/blob/abc1/src/a%20ring%231.c#L7",
    "https://token@github.com/o/r/?x=y#z, https://github.com/o/r/blob/abc1/src/a%20ring%231.c#L7",
    "https://gitlab.com/g/s/r.git, https://gitlab.com/g/s/r/-/blob/abc1/src/a%20ring%231.c#L7",
    "https://gitlab.example.org:8443/g/r.git,"
        + " https://gitlab.example.org:8443/g/r/-/blob/abc1/src/a%20ring%231.c#L7",
    "https://git.kernel.org/pub/scm/x/linux.git,"
        + " https://git.kernel.org/pub/scm/x/linux.git/tree/src/a%20ring%231.c?id=abc1#n7",
    "http://example.org/cgit/x.git/, http://example.org/cgit/x.git/tree/src/a%20ring%231.c?id=abc1#n7"
  })
  void aLineHasAPageOfItsForge(String remote, String page) {
    assertEquals(
        Optional.of(page), RepositoryAddress.of(remote).flatMap(each -> each.line("abc1", AT)));
  }

  @Test
  void aForgeThatIsNotKnownHasAnAddressAndNoPages() {
    RepositoryAddress address =
        RepositoryAddress.of("https://me:secret@code.example.org/r.git").orElseThrow();
    assertEquals("https://code.example.org/r.git", address.base());
    assertEquals(Optional.empty(), address.line("abc1", AT));
  }

  /**
   * Of these nothing is shown: they are no address for others, or tell something of this machine.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "git@github.com:o/r.git",
        "ssh://git@github.com/o/r.git",
        "git://github.com/o/r.git",
        "/srv/secret/r.git",
        "../r",
        "file:///srv/r.git",
        "C:\\Users\\me\\r",
        "https://build-host/r.git",
        "https://localhost/o/r",
        "https://10.0.0.7/o/r",
        "https://[::1]/o/r",
        "https://github.com",
        "https://github.com/",
        "javascript:alert(1)",
        "https://exa mple.org/r",
        "ext::sh -c 'x'"
      })
  void whatOthersCannotOpenIsNoAddress(String remote) {
    assertEquals(Optional.empty(), RepositoryAddress.of(remote));
  }

  @Test
  void aCommitIsAName() {
    RepositoryAddress address = RepositoryAddress.of("https://github.com/o/r").orElseThrow();
    assertEquals(Optional.empty(), address.line("x\"><b>", AT));
    assertEquals(Optional.empty(), address.line("abc1", new Place("a.c", 0)));
  }
}
