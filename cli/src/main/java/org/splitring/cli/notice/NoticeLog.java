package org.splitring.cli.notice;

import java.util.List;
import org.splitring.cli.report.ExitStatus;

/**
 * What one run of the command has to say beside somebody's code.
 *
 * @param version the program's
 * @param status what the process says at its end
 * @param notices in the order in which they were found
 */
public record NoticeLog(String version, ExitStatus status, List<Notice> notices) {

  public NoticeLog {
    notices = List.copyOf(notices);
  }

  /** The rules that anything here is an instance of, each once. */
  public List<NoticeRule> rules() {
    return notices.stream().map(Notice::rule).distinct().toList();
  }
}
