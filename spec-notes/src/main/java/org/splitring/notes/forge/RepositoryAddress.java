package org.splitring.notes.forge;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.splitring.model.claim.Place;

/**
 * The address of a repository, as everyone may see it, and the pages on which its forge shows
 * single lines.
 *
 * <p>Only what others can open is one: {@code https} or {@code http} at a host that has a domain.
 * Files of this machine, and hosts that somebody logs in to, are none. Of the address nothing is
 * kept that is not the repository's: no user, no password or token, no query.
 *
 * @param base the page of the repository, without {@code /} at its end
 * @param forge what shows it
 */
public record RepositoryAddress(String base, Forge forge) {

  /** What shows files; each has another form of address. */
  public enum Forge {
    GITHUB,
    GITLAB,
    CGIT,
    /** Something whose pages are not known. */
    OTHER
  }

  /** Hosts of cgit whose addresses do not say so. */
  private static final Set<String> CGIT =
      Set.of("git.kernel.org", "git.zx2c4.com", "git.yoctoproject.org", "git.openembedded.org");

  /** The address that git has for a remote; empty if others cannot open it. */
  public static Optional<RepositoryAddress> of(String remote) {
    try {
      URI uri = new URI(remote.strip());
      String scheme = lower(uri.getScheme());
      String host = lower(uri.getHost());
      String path = path(uri);
      if (!Set.of("https", "http").contains(scheme)
          || !host.matches("[a-z0-9-]+([.][a-z0-9-]+)*[.][a-z]{2,}")
          || path.isEmpty()) {
        return Optional.empty();
      }
      String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
      Forge forge = forge(host, path);
      return Optional.of(
          new RepositoryAddress(scheme + "://" + host + port + shown(path, forge), forge));
    } catch (URISyntaxException none) {
      return Optional.empty();
    }
  }

  /** The page that shows a line of a file as a commit has it. */
  public Optional<String> line(String commit, Place place) {
    if (!commit.matches("[A-Za-z0-9][A-Za-z0-9._/-]*") || place.line() < 1) {
      return Optional.empty();
    }
    String file = escaped(place.file());
    return switch (forge) {
      case GITHUB -> Optional.of(base + "/blob/" + commit + "/" + file + "#L" + place.line());
      case GITLAB -> Optional.of(base + "/-/blob/" + commit + "/" + file + "#L" + place.line());
      case CGIT -> Optional.of(base + "/tree/" + file + "?id=" + commit + "#n" + place.line());
      case OTHER -> Optional.empty();
    };
  }

  private static Forge forge(String host, String path) {
    if (host.equals("github.com")) {
      return Forge.GITHUB;
    }
    if (host.matches("(.*[.])?gitlab[.].*") || host.equals("salsa.debian.org")) {
      return Forge.GITLAB;
    }
    return CGIT.contains(host) || path.startsWith("/cgit/") ? Forge.CGIT : Forge.OTHER;
  }

  /** GitHub and GitLab show a repository without the ending that git takes; cgit with it. */
  private static String shown(String path, Forge forge) {
    boolean ending = forge == Forge.GITHUB || forge == Forge.GITLAB;
    return ending && path.endsWith(".git") ? path.substring(0, path.length() - 4) : path;
  }

  private static String path(URI uri) {
    return Optional.ofNullable(uri.getRawPath()).orElse("").replaceFirst("/+$", "");
  }

  private static String escaped(String path) {
    try {
      return new URI(null, null, "/" + path, null).toASCIIString().substring(1);
    } catch (URISyntaxException impossible) {
      throw new IllegalArgumentException(path, impossible);
    }
  }

  private static String lower(String word) {
    return Optional.ofNullable(word).orElse("").toLowerCase(Locale.ROOT);
  }
}
