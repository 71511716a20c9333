package org.sijill.ingest.alert;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Matches in the order of finding.
 *
 * @param matches those after the sequence that was asked for
 * @param last what to ask for next time: the sequence of the last one, or what was asked for when there is none
 */
@Schema(name = "AlertMatchPage", description = "Matches in the order of finding")
public record AlertMatchPage(List<AlertMatchView> matches, long last) {}
