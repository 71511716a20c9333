package org.sijill.ingest.consistency;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A generation of the index compared with the record.
 *
 * @param checked articles that were looked at
 * @param pending articles that differ because a change is on its way
 * @param deadLetters articles that differ because the index refuses them
 * @param repaired how many differences were mended, or are on their way to be
 * @param examples some of the differences
 * @param next what to ask as {@code after} for the rest; null when there is none
 */
@Schema(
        description = "A generation of the index compared with the record. Consistent when missing, behind, ahead and "
                + "orphaned are 0",
        examples = """
                {"generation": "articles-s1-20261122t101500123", "checked": 24000, "missing": 1, "behind": 0, \
                "ahead": 0, "orphaned": 0, "pending": 3, "deadLetters": 0, "repaired": 0, "examples": \
                [{"articleId": "mfrggzdfmztwq2lknnwg23tpoa", "kind": "missing", "recordVersion": 2}]}""")
public record ConsistencyReport(
        String generation,
        long checked,
        long missing,
        long behind,
        long ahead,
        long orphaned,
        long pending,
        long deadLetters,
        long repaired,
        List<Difference> examples,
        @Nullable String next) {

    public ConsistencyReport {
        examples = List.copyOf(examples);
    }
}
