/**
 * Reports for people, in plain ASCII: {@link org.splitring.cli.text.TextReport}, {@link
 * org.splitring.cli.text.LayoutText}.
 */
@NullMarked
package org.splitring.cli.text;

import org.jspecify.annotations.NullMarked;
