package org.sijill.ingest.rebuild;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The newest rebuilds, newest first. */
@Schema(description = "The newest rebuilds, newest first")
public record RebuildList(List<RebuildView> rebuilds) {

    public RebuildList {
        rebuilds = List.copyOf(rebuilds);
    }
}
