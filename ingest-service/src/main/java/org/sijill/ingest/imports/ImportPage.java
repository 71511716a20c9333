package org.sijill.ingest.imports;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The newest imports. */
@Schema(description = "The newest imports, newest first")
public record ImportPage(List<ImportView> imports) {}
