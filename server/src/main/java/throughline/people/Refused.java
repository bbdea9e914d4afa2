package throughline.people;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A change to people that cannot be made, with the sentence that says why: malformed, or at odds with what is so. */
class Refused extends ErrorResponseException {
    private Refused(HttpStatus status, String sentence) {
        super(status, ProblemDetail.forStatusAndDetail(status, sentence), null);
    }

    static Refused malformed(String sentence) {
        return new Refused(HttpStatus.BAD_REQUEST, sentence);
    }

    static Refused conflict(String sentence) {
        return new Refused(HttpStatus.CONFLICT, sentence);
    }

    static Refused unknown(String sentence) {
        return new Refused(HttpStatus.NOT_FOUND, sentence);
    }

    String sentence() {
        var sentence = getBody().getDetail();
        return sentence == null ? "" : sentence;
    }
}
