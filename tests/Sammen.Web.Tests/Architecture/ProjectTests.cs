using System.Xml.Linq;
using Sammen.Domain;
using Sammen.Web.Access;

namespace Sammen.Web.Tests.Architecture;

public sealed class ProjectTests
{
    [Fact]
    public void The_domain_refers_to_no_package_and_no_other_project()
    {
        var project = XDocument.Load(Path.Combine(SourceTree.Root, "src", "Sammen.Domain", "Sammen.Domain.csproj"));
        var foreign = typeof(Rule).Assembly.GetReferencedAssemblies().Where(assembly => !assembly.Name!.StartsWith("System", StringComparison.Ordinal));

        Assert.DoesNotContain(project.Descendants(), element => element.Name.LocalName.EndsWith("Reference", StringComparison.Ordinal));
        Assert.Empty(foreign);
    }

    [Fact]
    public void The_data_project_knows_nothing_of_screens()
    {
        var references = typeof(global::Sammen.Data.SammenDbContext).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name!).ToList();

        Assert.Contains("Sammen.Domain", references, StringComparer.Ordinal);
        Assert.DoesNotContain(references, name => name is "Sammen.Web" or "MudBlazor" || name.StartsWith("Microsoft.AspNetCore.Components", StringComparison.Ordinal));
    }

    [Fact]
    public void No_type_is_named_by_a_pattern_instead_of_by_what_it_is()
    {
        string[] patterns = ["Manager", "Helper", "Util", "Utils", "Dto", "Vm", "Service", "Repository"];
        var own = new[] { typeof(Rule), typeof(global::Sammen.Data.SammenDbContext), typeof(ProjectAccess) }.SelectMany(type => type.Assembly.GetTypes())
            .Where(type => type.Namespace?.StartsWith("Sammen", StringComparison.Ordinal) == true)

            // A role of the programme, not of the code.
            .Where(type => type.Name != "ProgrammeManager")
            .Select(type => type.Name.Split('`')[0])
            .ToList();

        Assert.True(own.Count > 100);
        Assert.DoesNotContain(own, name => patterns.Any(pattern => name.EndsWith(pattern, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_namespace_is_its_folder()
    {
        var wrong = SourceTree.Files("src", ".cs")
            .Where(file => file.Text.Contains("\nnamespace ", StringComparison.Ordinal) || file.Text.StartsWith("namespace ", StringComparison.Ordinal))
            .Where(file => !file.Text.Contains(
                $"namespace {string.Join('.', file.Path.Split('/')[1..^1])};", StringComparison.Ordinal));

        Assert.Empty(wrong.Select(file => file.Path));
    }
}
