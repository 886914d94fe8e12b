/** What there is to tell, as values: {@link org.splitring.cli.report.Report}. */
@NullMarked
package org.splitring.cli.report;

import org.jspecify.annotations.NullMarked;
