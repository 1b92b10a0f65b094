package io.parley.chassis.http;

/** An HTTP error that the caller can act on; it becomes application/problem+json (RFC 9457). */
public class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String title;
    private final String pointer;

    /**
     * @param status HTTP status, 400..599
     * @param title what kind of problem, the same for all of its kind
     * @param detail what is wrong this time and what to do, shown to the caller
     */
    public Problem(int status, String title, String detail) {
        this(status, title, detail, "");
    }

    /** @param pointer JSON pointer (RFC 6901) to the offending part of the body; empty: none */
    public Problem(int status, String title, String detail, String pointer) {
        super(detail);
        this.status = status;
        this.title = title;
        this.pointer = pointer;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    public String pointer() {
        return pointer;
    }
}
