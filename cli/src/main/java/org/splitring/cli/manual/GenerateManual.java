package org.splitring.cli.manual;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.splitring.claims.UnreadableException;
import org.splitring.cli.HelpText;

/**
 * Writes the manual pages, as AsciiDoc, and the completions into a directory: {@code pages}, and
 * {@code share} as it is installed.
 */
public final class GenerateManual {

  private static final String PURPOSE = "check where VIRTIO split rings are placed";

  private GenerateManual() {}

  /** The argument is the directory. */
  public static void main(String[] args) throws IOException, UnreadableException {
    into(Path.of(args[0]));
  }

  static void into(Path directory) throws IOException, UnreadableException {
    ShellCommand root = ShellCommand.root();
    List<ShellCommand> commands = ShellCommand.all();
    String version = HelpText.version();
    Path pages = directory.resolve("pages");
    write(
        pages.resolve(ManualPage.PROGRAM + ".adoc"),
        ManualPage.of(ManualPage.PROGRAM, PURPOSE, version));
    for (ShellCommand each : commands) {
      if (!each.options().isEmpty()) {
        write(
            pages.resolve(ManualPage.name(each.name()) + ".adoc"),
            ManualPage.of(each.name(), each.purpose(), version));
      }
    }
    Path share = directory.resolve("share");
    write(
        share.resolve("bash-completion/completions/splitring"), BashCompletion.of(root, commands));
    write(share.resolve("zsh/site-functions/_splitring"), ZshCompletion.of(root, commands));
    write(
        share.resolve("fish/vendor_completions.d/splitring.fish"),
        FishCompletion.of(root, commands));
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
