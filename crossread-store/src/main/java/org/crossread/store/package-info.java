/**
 * The workspace: captures, articles with their versions, reports, stories, comparisons, notes and
 * decisions of people, kept in one file (SQLite) or in PostgreSQL, and searched.
 */
@NullMarked
package org.crossread.store;

import org.jspecify.annotations.NullMarked;
