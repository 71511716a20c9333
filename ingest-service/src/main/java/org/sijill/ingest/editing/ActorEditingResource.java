package org.sijill.ingest.editing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.sijill.index.DirectoryEntry.Kind;
import org.sijill.index.DirectoryEntry.Status;

/** Editing of actors over HTTP. */
@Path("/api/v1/actors/{id}")
@Tag(name = "editing", description = "Correcting the directories; every edit is kept and can be undone")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ActorEditingResource {

    private static final Kind KIND = Kind.ACTOR;

    private final DirectoryEditor editor;
    private final Edits edits;

    ActorEditingResource(DirectoryEditor editor, Edits edits) {
        this.editor = editor;
        this.edits = edits;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putActor",
            summary = "Describe an actor, or make it",
            description = "Labels, type. An existing one needs the version that the editor has seen.")
    @APIResponse(responseCode = "200", description = "Done")
    @APIResponse(responseCode = "400", description = "A field is wrong; the problem names it and the reason")
    @APIResponse(responseCode = "404", description = "There is no such actor")
    @APIResponse(responseCode = "409", description = "Somebody else was faster, or the directory does not allow it")
    public EditAnswer put(
            @RestPath @Parameter(description = "The actor's id", example = "john-kerry") String id,
            EntityDraft draft,
            @Context UriInfo uri,
            @Context SecurityContext caller) {
        return editor.put(KIND, id, draft, EditorRequest.plain(uri, caller));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("aliases")
    @Operation(
            operationId = "addActorAlias",
            summary = "Give an actor a further name",
            description =
                    "The articles whose text has the name are annotated again, also those that the index does not have yet.")
    @APIResponse(responseCode = "200", description = "Done")
    @APIResponse(responseCode = "400", description = "A field is wrong; the problem names it and the reason")
    @APIResponse(responseCode = "404", description = "There is no such actor")
    @APIResponse(responseCode = "409", description = "Somebody else was faster, or the directory does not allow it")
    public EditAnswer addAlias(
            @RestPath @Parameter(description = "The actor's id", example = "john-kerry") String id,
            AliasDraft draft,
            @Context UriInfo uri,
            @Context SecurityContext caller) {
        return editor.addAlias(KIND, id, draft, EditorRequest.plain(uri, caller));
    }

    @DELETE
    @Path("aliases")
    @Parameter(
            name = "alias",
            in = ParameterIn.QUERY,
            required = true,
            description = "The name to take away",
            schema = @Schema(type = SchemaType.STRING, maxLength = 200))
    @Parameter(
            name = "version",
            in = ParameterIn.QUERY,
            description = "The version that the editor has seen",
            schema = @Schema(type = SchemaType.INTEGER))
    @Parameter(
            name = "note",
            in = ParameterIn.QUERY,
            description = "Why; kept with the edit",
            schema = @Schema(type = SchemaType.STRING, maxLength = 1000))
    @Operation(
            operationId = "removeActorAlias",
            summary = "Take a name from an actor",
            description = "The articles that name the actor are annotated again.")
    @APIResponse(responseCode = "200", description = "Done")
    @APIResponse(responseCode = "400", description = "A field is wrong; the problem names it and the reason")
    @APIResponse(responseCode = "404", description = "There is no such actor")
    @APIResponse(responseCode = "409", description = "Somebody else was faster, or the directory does not allow it")
    public EditAnswer removeAlias(
            @RestPath @Parameter(description = "The actor's id", example = "john-kerry") String id,
            @Context UriInfo uri,
            @Context SecurityContext caller) {
        EditorRequest request = EditorRequest.forAlias(uri, caller);
        return editor.removeAlias(KIND, id, request.alias(), request.version(), request.note(), request.editor());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("merge")
    @Operation(
            operationId = "mergeActor",
            summary = "Merge an actor into another",
            description =
                    "Nothing is rewritten: filters and labels follow at once, counts as the articles concerned are sent again.")
    @APIResponse(responseCode = "200", description = "Done")
    @APIResponse(responseCode = "400", description = "A field is wrong; the problem names it and the reason")
    @APIResponse(responseCode = "404", description = "There is no such actor")
    @APIResponse(responseCode = "409", description = "Somebody else was faster, or the directory does not allow it")
    public EditAnswer merge(
            @RestPath @Parameter(description = "The actor's id", example = "john-kerry") String id,
            MergeOrder order,
            @Context UriInfo uri,
            @Context SecurityContext caller) {
        return editor.merge(KIND, id, order, EditorRequest.plain(uri, caller));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("split")
    @Operation(
            operationId = "splitActor",
            summary = "Make two actors of one",
            description = "Some names go to a new actor; the articles that name the old one are annotated again.")
    @APIResponse(responseCode = "200", description = "Done")
    @APIResponse(responseCode = "400", description = "A field is wrong; the problem names it and the reason")
    @APIResponse(responseCode = "404", description = "There is no such actor")
    @APIResponse(responseCode = "409", description = "Somebody else was faster, or the directory does not allow it")
    public EditAnswer split(
            @RestPath @Parameter(description = "The actor's id", example = "john-kerry") String id,
            SplitOrder order,
            @Context UriInfo uri,
            @Context SecurityContext caller) {
        return editor.split(KIND, id, order, EditorRequest.plain(uri, caller));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("accept")
    @Operation(
            operationId = "acceptActor",
            summary = "Take a provisional actor into the directory",
            description = "From then on its name is looked for wherever it stands.")
    @APIResponse(responseCode = "200", description = "Done")
    @APIResponse(responseCode = "400", description = "A field is wrong; the problem names it and the reason")
    @APIResponse(responseCode = "404", description = "There is no such actor")
    @APIResponse(responseCode = "409", description = "Somebody else was faster, or the directory does not allow it")
    public EditAnswer accept(
            @RestPath @Parameter(description = "The actor's id", example = "john-kerry") String id,
            Decision decision,
            @Context UriInfo uri,
            @Context SecurityContext caller) {
        return editor.decide(KIND, id, Status.ACCEPTED, decision, EditorRequest.plain(uri, caller));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("reject")
    @Operation(
            operationId = "rejectActor",
            summary = "Say that this is no actor",
            description = "Articles are no longer found by it, nor is it counted.")
    @APIResponse(responseCode = "200", description = "Done")
    @APIResponse(responseCode = "400", description = "A field is wrong; the problem names it and the reason")
    @APIResponse(responseCode = "404", description = "There is no such actor")
    @APIResponse(responseCode = "409", description = "Somebody else was faster, or the directory does not allow it")
    public EditAnswer reject(
            @RestPath @Parameter(description = "The actor's id", example = "john-kerry") String id,
            Decision decision,
            @Context UriInfo uri,
            @Context SecurityContext caller) {
        return editor.decide(KIND, id, Status.REJECTED, decision, EditorRequest.plain(uri, caller));
    }

    @GET
    @Path("edits")
    @Operation(
            operationId = "listActorEdits",
            summary = "What editors have done to an actor",
            description = "The newest first, at most 200.")
    @APIResponse(responseCode = "200", description = "The edits")
    @APIResponse(responseCode = "404", description = "There is no such actor")
    public List<EditView> history(
            @RestPath @Parameter(description = "The actor's id", example = "john-kerry") String id,
            @Context UriInfo uri,
            @Context SecurityContext caller) {
        EditorRequest.plain(uri, caller);
        return edits.history(KIND, id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("edits/{edit}/undo")
    @Operation(
            operationId = "undoActorEdit",
            summary = "Take an edit back",
            description =
                    "Everything that the edit changed is as it was before, also for articles that came in between.")
    @APIResponse(responseCode = "200", description = "Done")
    @APIResponse(responseCode = "400", description = "A field is wrong; the problem names it and the reason")
    @APIResponse(responseCode = "404", description = "There is no such actor")
    @APIResponse(responseCode = "409", description = "Somebody else was faster, or the directory does not allow it")
    public EditAnswer undo(
            @RestPath @Parameter(description = "The actor's id", example = "john-kerry") String id,
            @RestPath @Parameter(description = "The edit's number") long edit,
            Decision decision,
            @Context UriInfo uri,
            @Context SecurityContext caller) {
        String by = EditorRequest.plain(uri, caller);
        return edits.undo(new Edits.Order("undo", KIND, id, decision.version(), decision.note(), by), edit);
    }
}
