/**
 * Reports for programs, each with its JSON Schema: {@link org.splitring.cli.json.JsonReport},
 * {@link org.splitring.cli.json.LayoutJson}.
 */
@NullMarked
package org.splitring.cli.json;

import org.jspecify.annotations.NullMarked;
