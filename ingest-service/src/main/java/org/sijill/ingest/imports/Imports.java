package org.sijill.ingest.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import org.jboss.logging.Logger;
import org.sijill.http.problem.ProblemType;
import org.sijill.http.problem.Problems;
import org.sijill.ingest.article.ArticleTakenDown;

/** What can be done with imports: upload, look at, cancel. */
@ApplicationScoped
public class Imports {

    private static final Logger LOG = Logger.getLogger(Imports.class);

    private static final String BROKEN_OFF = "the upload broke off before its end";
    private static final String FORGET = "delete from import_error where article_id = ?";

    private final ImportJobs jobs;
    private final ImportViews views;
    private final ImportSpool spool;
    private final ImportRunner runner;
    private final ImportTables tables;

    Imports(ImportJobs jobs, ImportViews views, ImportSpool spool, ImportRunner runner, ImportTables tables) {
        this.jobs = jobs;
        this.views = views;
        this.spool = spool;
        this.runner = runner;
        this.tables = tables;
    }

    /**
     * Takes an upload in. When this returns all of it is committed; it is read afterwards.
     *
     * @throws IOException when it breaks off; what came before is imported
     */
    public ImportView receive(ImportRequest request, InputStream upload) throws IOException {
        String id = jobs.create(request);
        try {
            boolean compressed = request.gzip() || request.format() == ImportFormat.ZIP;
            if (spool.keep(id, upload, compressed) == 0) {
                jobs.cancel(id);
                throw Problems.invalidField(Problems.WHOLE_BODY, "is empty; there is nothing to import");
            }
        } catch (IOException failure) {
            LOG.infof("upload has broken off: importId=%s, reason=%s", id, failure.getMessage());
            jobs.uploaded(id, BROKEN_OFF);
            runner.announce();
            throw failure;
        }
        jobs.uploaded(id, null);
        runner.announce();
        return find(id);
    }

    /** An import with its errors; 404 when there is none. */
    ImportView view(String id) {
        return find(id).withErrors(views.errors(id));
    }

    /** An import without its errors; 404 when there is none. */
    ImportView find(String id) {
        return views.find(id).orElseThrow(() -> Problems.notFound("there is no import of this id"));
    }

    ImportPage newest(int size) {
        return new ImportPage(views.newest(size));
    }

    /** Stops an import; what is committed stays. 404 when there is none, 409 when it is over. */
    ImportView cancel(String id) {
        if (!jobs.cancel(id)) {
            ImportView view = find(id);
            throw Problems.of(
                    ProblemType.CONFLICT, "the import is over: " + view.state().wire());
        }
        return find(id);
    }

    /** A takedown erases also what was said of the article's lines. */
    void forget(@Observes ArticleTakenDown takenDown) {
        tables.execute(FORGET, takenDown.articleId());
    }
}
