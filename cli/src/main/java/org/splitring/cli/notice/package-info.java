/**
 * What other programs show beside somebody's code: {@link org.splitring.cli.notice.Notice}, and
 * {@link org.splitring.cli.notice.CheckNotices}, which makes them of a report.
 */
@NullMarked
package org.splitring.cli.notice;

import org.jspecify.annotations.NullMarked;
