package org.splitring.cli.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Notices as commands to the runner of a GitHub workflow, which shows them beside the code.
 *
 * <p>A value ends where the next one or the line does, so those signs are escaped; and only those:
 * the runner knows no others.
 */
public final class GithubText {

  private GithubText() {}

  /** One line for each notice. */
  public static String of(List<Notice> notices) {
    StringBuilder text = new StringBuilder();
    notices.forEach(each -> text.append(line(each)).append('\n'));
    return text.toString();
  }

  private static String line(Notice notice) {
    List<String> properties = new ArrayList<>();
    notice
        .spot()
        .ifPresent(
            spot -> {
              add(properties, "file", spot.file());
              spot.lines()
                  .ifPresent(
                      lines -> {
                        add(properties, "line", Integer.toString(lines.first()));
                        add(properties, "endLine", Integer.toString(lines.last()));
                      });
            });
    add(properties, "title", notice.title());
    String details = String.join("\n", notice.details());
    String message = details.isEmpty() ? notice.rule().title() : details;
    String rule = " [" + notice.rule().id() + "]";
    return String.format(
        Locale.ROOT,
        "::%s %s::%s",
        command(notice.level()),
        String.join(",", properties),
        message(message + rule));
  }

  private static String command(Level level) {
    return switch (level) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case NOTE -> "notice";
    };
  }

  private static void add(List<String> properties, String name, String value) {
    properties.add(name + "=" + message(value).replace(":", "%3A").replace(",", "%2C"));
  }

  private static String message(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }
}
