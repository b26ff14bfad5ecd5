using System.Security.Cryptography;
using System.Text;
using Mogran.Verify;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return Checker.Run(args, Console.Out, Console.Error);

namespace Mogran.Verify
{
    /// <summary>The program: 0 when all is verified, 1 when something is not, 2 when it was called wrongly or cannot run.</summary>
    static class Checker
    {
        internal static int Run(IReadOnlyList<string> words, TextWriter output, TextWriter errors)
        {
            // Known before the rest has been read, so that a wrong call is answered in the right language and form.
            var asked = new Words(Words.Languages.FirstOrDefault(language => AsksFor(words, language), "en"));
            try
            {
                var arguments = Arguments.Parse(words);
                if (arguments.Command != "help") return Answer(Check(arguments), arguments, output);
                output.WriteLine(asked["Help"]);
                return words.Count > 0 ? 0 : 2;
            }
            catch (WrongUse problem)
            {
                return Refuse(problem.Statement, asked, words.Contains("--json") ? output : null, errors);
            }
            catch (CryptographicException problem)
            {
                return Refuse(new("NoCrypto", problem.Message), asked, words.Contains("--json") ? output : null, errors);
            }
        }

        static bool AsksFor(IReadOnlyList<string> words, string language) =>
            words.Contains($"--lang={language}") || words.Zip(words.Skip(1)).Contains(("--lang", language));

        static Outcome Check(Arguments arguments)
        {
            var trust = Trust.From(arguments);
            return arguments.Command switch
            {
                "record" => RecordCheck.Check(arguments.Places[0], trust),
                "receipt" => ReceiptCheck.Check(arguments.Places[0], arguments.Content, trust),
                _ => ConsistencyCheck.Check(arguments.Places[0], arguments.Places[1], trust),
            };
        }

        static int Answer(Outcome outcome, Arguments arguments, TextWriter output)
        {
            var words = new Words(arguments.Language);
            if (arguments.Json) JsonReport.Write(output, outcome, words);
            else PlainReport.Write(output, outcome, words);
            return outcome.IsVerified ? 0 : 1;
        }

        static int Refuse(Statement problem, Words words, TextWriter? json, TextWriter errors)
        {
            if (json is not null) JsonReport.Write(json, problem, words);
            else errors.WriteLine(SafeText.Of(words[problem]));
            return 2;
        }
    }
}
