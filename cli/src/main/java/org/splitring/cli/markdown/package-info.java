/**
 * Reports for a comment or a summary in a forge: {@link org.splitring.cli.markdown.MarkdownReport}.
 */
@NullMarked
package org.splitring.cli.markdown;

import org.jspecify.annotations.NullMarked;
