package throughline.database;

/** Whether this is a demonstration: sample plan, known passwords, and nobody but this machine can reach it. */
public record Demo(boolean on) {}
