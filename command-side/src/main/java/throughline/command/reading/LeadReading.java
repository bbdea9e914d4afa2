package throughline.command.reading;

import java.util.List;

/** Who a lead cell names, in its printed order, and what in it a careful reader can't settle. */
public record LeadReading(List<ReadLead> leads, List<Doubt> doubts) {
    public LeadReading {
        leads = List.copyOf(leads);
        doubts = List.copyOf(doubts);
    }

    /** @param parties learned from all lead cells of the same document */
    public static LeadReading of(String cell, Glossary glossary, Parties parties) {
        return new LeadReader(cell, glossary, parties).read();
    }
}
