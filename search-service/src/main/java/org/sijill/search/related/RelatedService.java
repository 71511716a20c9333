package org.sijill.search.related;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import org.sijill.http.problem.Problems;
import org.sijill.search.config.SearchConfig;
import org.sijill.search.directory.EntityLabels;
import org.sijill.search.index.SearchIndex;
import org.sijill.search.related.RelatedArticles.Copies;

/** Finds articles like one article. */
@ApplicationScoped
class RelatedService {

    private final SearchIndex index;
    private final RelatedReader reader;
    private final SearchConfig config;

    RelatedService(SearchIndex index, EntityLabels labels, SearchConfig config) {
        this.index = index;
        this.reader = new RelatedReader(labels);
        this.config = config;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when no article with this id can be found */
    RelatedArticles find(String id, int size) {
        String timeout = config.timeout().toMillis() + "ms";
        JsonNode article = index.searchWhole(RelatedComposer.article(id, timeout))
                .path("hits")
                .path("hits")
                .path(0);
        if (article.isMissingNode()) {
            throw Problems.notFound("no article with this id can be found");
        }
        JsonNode similar = index.searchWhole(RelatedComposer.similar(article, size, timeout));
        JsonNode copies = index.searchWhole(RelatedComposer.copies(article, timeout));
        return new RelatedArticles(
                id,
                reader.read(similar, article),
                new Copies(copies.path("hits").path("total").path("value").asLong(), reader.read(copies, article)));
    }
}
