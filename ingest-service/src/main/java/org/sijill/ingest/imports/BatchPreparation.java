package org.sijill.ingest.imports;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sijill.http.problem.Problems;
import org.sijill.ingest.article.AnnotatedArticle;
import org.sijill.ingest.article.ArticleDraft;
import org.sijill.ingest.article.ArticleIntake;
import org.sijill.ingest.article.CheckedArticle;
import org.sijill.ingest.article.SavedArticle;
import org.sijill.ingest.imports.Tally.Fault;

/** Reads, checks and annotates a batch on all processors; what is kept already is not annotated again. */
@ApplicationScoped
class BatchPreparation {

    private static final Logger LOG = Logger.getLogger(BatchPreparation.class);

    private final ArticleIntake intake;
    private final Workers workers;

    BatchPreparation(ArticleIntake intake, Workers workers) {
        this.intake = intake;
        this.workers = workers;
    }

    PreparedBatch prepare(List<ImportItem> items, @Nullable String source) throws InterruptedException {
        List<Line> lines = workers.map(items, item -> checked(item, source));
        Map<String, SavedArticle> settled = intake.settled(
                lines.stream().map(Line::checked).filter(Objects::nonNull).toList());
        List<Line> annotated = workers.map(lines, line -> annotated(line, settled));
        return batch(items, annotated);
    }

    private static PreparedBatch batch(List<ImportItem> items, List<Line> lines) {
        List<Fault> faults = new ArrayList<>();
        List<AnnotatedArticle> articles = new ArrayList<>();
        List<Long> places = new ArrayList<>();
        long unchanged = 0;
        for (Line line : lines) {
            faults.addAll(line.faults());
            if (line.annotated() != null) {
                articles.add(line.annotated());
                places.add(line.number());
            } else if (line.faults().isEmpty()) {
                unchanged++;
            }
        }
        return new PreparedBatch(items.getLast().line(), items.size(), unchanged, faults, articles, places);
    }

    private Line checked(ImportItem item, @Nullable String source) {
        return attempt(item.line(), null, () -> {
            ArticleDraft read = item.draft().read();
            ArticleDraft draft = read.source() == null ? read.withSource(source) : read;
            // What is said of the line is erased when its article is taken down.
            String articleId = intake.identify(draft).orElse(null);
            return attempt(item.line(), articleId, () -> new Line(item.line(), intake.check(draft), null, List.of()));
        });
    }

    private Line annotated(Line line, Map<String, SavedArticle> settled) {
        CheckedArticle article = line.checked();
        if (article == null) {
            return line;
        }
        SavedArticle known = settled.get(article.id());
        if (known != null) {
            return known.isRefused() ? refused(line, known) : line;
        }
        return attempt(
                line.number(),
                article.id(),
                () -> new Line(line.number(), article, intake.annotate(article), List.of()));
    }

    private static Line refused(Line line, SavedArticle known) {
        return new Line(line.number(), null, null, List.of(takenDown(line.number(), known)));
    }

    /** What stands in the list of errors for an article that was taken down. */
    static Fault takenDown(long line, SavedArticle known) {
        return new Fault(line, Problems.WHOLE_BODY, "the article was taken down: " + known.removalReason(), known.id());
    }

    private static Line attempt(long number, @Nullable String articleId, Supplier<Line> step) {
        try {
            return step.get();
        } catch (HttpProblem problem) {
            return new Line(number, null, null, faults(number, articleId, problem));
        } catch (RuntimeException | StackOverflowError failure) {
            // One line must not hold up the others; what happened is ours to find out.
            LOG.errorf(failure, "line of an import cannot be read: line=%d, articleId=%s", number, articleId);
            return new Line(
                    number,
                    null,
                    null,
                    List.of(new Fault(number, Problems.WHOLE_BODY, "could not be read; this is our fault", articleId)));
        }
    }

    private static List<Fault> faults(long number, @Nullable String articleId, HttpProblem problem) {
        List<Fault> faults = new ArrayList<>();
        if (problem.getParameters().get("errors") instanceof List<?> errors) {
            for (Object error : errors) {
                if (error instanceof Map<?, ?> map) {
                    faults.add(new Fault(
                            number, String.valueOf(map.get("field")), String.valueOf(map.get("detail")), articleId));
                }
            }
        }
        return faults.isEmpty()
                ? List.of(new Fault(number, Problems.WHOLE_BODY, String.valueOf(problem.getDetail()), articleId))
                : faults;
    }

    private record Line(
            long number,
            @Nullable CheckedArticle checked,
            @Nullable AnnotatedArticle annotated,
            List<Fault> faults) {}
}
