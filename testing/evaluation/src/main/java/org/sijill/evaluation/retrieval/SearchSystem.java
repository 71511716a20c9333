package org.sijill.evaluation.retrieval;

import java.util.List;

/** Something that answers questions. */
interface SearchSystem extends AutoCloseable {

    /** The ids of the best documents, at most {@value Measures#DEPTH}, best first. */
    List<String> ask(String question);

    @Override
    void close();
}
