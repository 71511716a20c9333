package org.sijill.search.query;

import java.util.List;
import java.util.Map;

/** As whom actors and places are shown and counted that editors have merged into others. */
public interface EntityRedirects {

    /** Nothing was ever merged. */
    EntityRedirects NONE = new EntityRedirects() {

        @Override
        public String resolve(Facet facet, String id) {
            return id;
        }

        @Override
        public List<String> former(Facet facet, String id) {
            return List.of();
        }

        @Override
        public Map<String, List<String>> pending(Facet facet) {
            return Map.of();
        }
    };

    /** The entity that an id leads to; the id itself when it was never merged. */
    String resolve(Facet facet, String id);

    /** The ids that lead to an entity because they were merged into it. */
    List<String> former(Facet facet, String id);

    /** The entities that articles in the index may still carry under another id, each with all its former ids. */
    Map<String, List<String>> pending(Facet facet);
}
