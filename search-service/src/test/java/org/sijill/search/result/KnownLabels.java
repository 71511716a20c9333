package org.sijill.search.result;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sijill.index.DirectoryEntry.Location;
import org.sijill.search.directory.EntityLabel;
import org.sijill.search.directory.EntityLabels;

/** A directory of one actor, into whom another one was merged, and a branch of places. */
public final class KnownLabels implements EntityLabels {

    static final Location IN_ALEPPO = new Location(36.20124, 37.16117);

    private static final EntityLabel KERRY = label("john-kerry", "جون كيري", "John Kerry", "person", null, null);

    private static final Map<String, EntityLabel> ACTORS = Map.of("john-kerry", KERRY, "j-kerry", KERRY);

    private static final Map<String, EntityLabel> PLACES = Map.of(
            "syria", label("syria", "سوريا", "Syria", "country", null, null),
            "aleppo", label("aleppo", "حلب", "Aleppo", "city", "syria", IN_ALEPPO),
            "east-aleppo", label("east-aleppo", "حلب الشرقية", "East Aleppo", "area", "aleppo", null));

    @Override
    public EntityLabel actor(String id) {
        return ACTORS.getOrDefault(id, EntityLabel.unknown(id));
    }

    @Override
    public EntityLabel place(String id) {
        return PLACES.getOrDefault(id, EntityLabel.unknown(id));
    }

    private static EntityLabel label(
            String id,
            String label,
            String labelEn,
            String type,
            @Nullable String parent,
            @Nullable Location location) {
        return new EntityLabel(id, label, labelEn, type, parent, location);
    }
}
