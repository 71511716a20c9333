package org.sijill.evaluation.retrieval;

import java.util.List;

/**
 * Questions with their answers.
 *
 * @param name the file's name without its ending
 */
record QuestionSet(String name, List<Question> questions) {

    QuestionSet {
        questions = List.copyOf(questions);
    }

    /**
     * A question and the one document that answers it.
     *
     * @param text as it was asked
     */
    record Question(String text, String documentId) {}
}
