package org.sijill.search.entity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sijill.index.DirectoryEntry;

/**
 * Entities of a directory, those that most articles name first.
 *
 * @param total how many match
 */
@Schema(description = "Entities of a directory, those that most articles name first")
public record EntityList(long total, List<Listed> values) {

    /**
     * An entity and how often it is named.
     *
     * @param status accepted, provisional (found by rule, nobody has looked at it) or rejected
     * @param count articles that name it; for a place also those that name something in it
     * @param countError how far the count may be too high while articles of merged entities are sent again
     * @param firstSeen the first day of publication of an article that names it; absent when none has a date
     * @param lastSeen the last such day
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "An entity and how often it is named", examples = """
                    {"id": "john-kerry", "label": "جون كيري", "labelEn": "John Kerry", "type": "person", \
                    "status": "accepted", "aliases": ["كيري"], "count": 4, "countError": 0, \
                    "firstSeen": "2016-09-24", "lastSeen": "2016-10-03"}""")
    public record Listed(
            String id,
            String label,
            String labelEn,
            String type,
            String status,
            List<String> aliases,
            @Nullable String parent,
            DirectoryEntry.@Nullable Location location,
            long count,
            long countError,
            @Nullable LocalDate firstSeen,
            @Nullable LocalDate lastSeen) {}
}
