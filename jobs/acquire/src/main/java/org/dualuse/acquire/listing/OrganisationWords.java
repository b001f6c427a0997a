package org.dualuse.acquire.listing;

import java.util.regex.Pattern;

/**
 * Words in a name that only an organisation has: legal forms and kinds of bodies. For lists that do
 * not say what they list; a name without such a word may still be a company's.
 */
public final class OrganisationWords {
  private static final Pattern WORDS =
      Pattern.compile(
          "(?<![\\p{L}\\p{Nd}])("
              // legal forms
              + "co|ltd|ltda|limited|llc|l\\.l\\.c|inc|incorporated|corp|corporation|company|llp|plc"
              + "|gmbh|kg|s\\.a|s\\.l|sarl|s\\.r\\.l|srl|s\\.p\\.a|b\\.v|n\\.v|oy|bhd|pte|pvt|fze"
              + "|fzc|fzco|dmcc|jsc|ojsc|cjsc|pjsc|ooo|oao|zao|pao|fgup|fsue|sirketi|şirketi|sti"
              + "|d\\.o\\.o|s\\.r\\.o|enterprises?|holdings?|group"
              // kinds of bodies
              + "|institute|institution|university|college|academy|bank|factory|plant|works|bureau"
              + "|laborator(y|ies)|ministry|agency|committee|foundation|association|cent(er|re)"
              + "|shipyard|airlines?|airways"
              + ")(?![\\p{L}\\p{Nd}])",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private OrganisationWords() {}

  /** COMPANY if the name has such a word, else UNKNOWN. */
  public static ReportedListing.Kind kindOf(String name) {
    return WORDS.matcher(name).find() ? ReportedListing.Kind.COMPANY : ReportedListing.Kind.UNKNOWN;
  }
}
