using System.Globalization;

namespace Sammen.Web.Changes;

/// <summary>
/// Lets a component take what others bring about. They call on their own thread, in the middle of their save, and in their own language: what is done by this waits for
/// none of theirs, nor they for it, and speaks the language of who sits at the page. Made with the component.
/// </summary>
internal sealed class FromElsewhere
{
    private readonly CultureInfo culture = CultureInfo.CurrentCulture;
    private readonly CultureInfo words = CultureInfo.CurrentUICulture;

    /// <param name="what">Is done by and by, and has to bring itself onto the component's own queue.</param>
    public void Do(Func<Task> what) => _ = Task.Run(() =>
    {
        CultureInfo.CurrentCulture = culture;
        CultureInfo.CurrentUICulture = words;
        return what();
    });
}
