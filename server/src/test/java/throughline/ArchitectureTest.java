package throughline;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may know whom: the rooms of the house and the doors between them. */
@AnalyzeClasses(packages = "throughline", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String EVENTS = "throughline.events..";
    private static final String DECIDING = "throughline.command..";
    private static final String READING = "throughline.query..";

    @ArchTest
    static final ArchRule deciding_does_not_know_reading = noClasses()
            .that()
            .resideInAPackage(DECIDING)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(READING)
            .because("a rule that asks a view decides on what may be old: let the aggregate keep what it needs from its"
                    + " own events, or let an interface of the command side ask the log inside the unit of work");

    @ArchTest
    static final ArchRule reading_does_not_know_deciding = noClasses()
            .that()
            .resideInAPackage(READING)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(DECIDING)
            .because("whatever is read must be told by events alone, or a rebuild could not tell it again: put what both"
                    + " sides need into an event or a value type of shared-events");

    @ArchTest
    static final ArchRule events_know_nothing_of_ours = classes()
            .that()
            .resideInAPackage(EVENTS)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    EVENTS, "java..", "com.fasterxml.jackson.annotation..", "org.jspecify.annotations.."))
            .because("events stay in the log for ever and are read by every part: keep rules on the command side,"
                    + " sentences and tables on the query side, and how a value is written as JSON in annotations");

    @ArchTest
    static final ArchRule neither_side_knows_the_server = noClasses()
            .that()
            .resideInAnyPackage(DECIDING, READING)
            .should()
            .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("throughline..")
                    .and(resideInAnyPackage(EVENTS, DECIDING, READING).negate())
                    .as("belong to the server"))
            .because("the server wires both sides together, so they cannot lean on it: declare a small interface beside"
                    + " the code that needs something, and let the server provide it as a bean");

    @ArchTest
    static final ArchRule neither_side_knows_the_web = noClasses()
            .that()
            .resideInAnyPackage(EVENTS, DECIDING, READING)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.servlet..", "org.springframework.web..", "org.springframework.security..")
            .because("who asks, and through which door, reaches a rule as metadata and an answer as a record:"
                    + " read requests in the server's controllers");

    @ArchTest
    static final ArchRule documents_know_nothing_of_ours = noClasses()
            .that()
            .resideInAPackage("throughline.documents..")
            .should()
            .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("throughline..")
                    .and(resideInAnyPackage("throughline.documents..").negate())
                    .as("belong to another part"))
            .because("what a document says is one thing and what the record says another: let the server bring a plan as"
                    + " written to the commands, and what was read to the layout")
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule only_the_server_knows_documents = noClasses()
            .that()
            .resideInAnyPackage(EVENTS, DECIDING, READING)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("throughline.documents..", "org.apache.poi..", "org.apache.pdfbox..", "com.openhtmltopdf..")
            .because("kinds of files come and go while the log stays: hand on what was read as a value of the command side");
}
