using Microsoft.AspNetCore.Mvc;
using Mogran.Shared;

namespace Mogran.Site;

/// <summary>What the framework itself says about a form, in the language of the page.</summary>
static class Forms
{
    static readonly Phrases<Language> Words = new();

    public static void Speak(MvcOptions options)
    {
        // Pages say themselves what they need; the framework would say it in English.
        options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;

        var messages = options.ModelBindingMessageProvider;
        messages.SetAttemptedValueIsInvalidAccessor((value, _) => Words["ValueInvalid", value]);
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => Words["ValueInvalid", value]);
        messages.SetValueIsInvalidAccessor(value => Words["ValueInvalid", value]);
        messages.SetUnknownValueIsInvalidAccessor(_ => Words["ValueNeeded"]);
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => Words["ValueNeeded"]);
        messages.SetMissingBindRequiredValueAccessor(_ => Words["ValueNeeded"]);
        messages.SetMissingKeyOrValueAccessor(() => Words["ValueNeeded"]);
        messages.SetValueMustNotBeNullAccessor(_ => Words["ValueNeeded"]);
        messages.SetValueMustBeANumberAccessor(_ => Words["ValueNumber"]);
        messages.SetNonPropertyValueMustBeANumberAccessor(() => Words["ValueNumber"]);
    }
}
